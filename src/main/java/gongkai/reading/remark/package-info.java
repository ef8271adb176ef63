/** What reading finds odd, told to the outcomes. */
package gongkai.reading.remark;
