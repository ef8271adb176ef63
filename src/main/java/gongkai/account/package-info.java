/** What an account code 科目编码 of the 政府收支分类科目 means. */
package gongkai.account;
