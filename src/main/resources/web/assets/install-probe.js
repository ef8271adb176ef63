// Asked for by install.js to learn whether the certificate is trusted; it does nothing.
