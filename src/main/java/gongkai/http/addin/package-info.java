/** The task pane's installation in Excel and WPS. */
package gongkai.http.addin;
