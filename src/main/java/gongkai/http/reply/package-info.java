/** How replies are made: pages, files, lists and problems. */
package gongkai.http.reply;
