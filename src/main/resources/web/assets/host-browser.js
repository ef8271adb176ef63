// The pane in a browser: a file chooser stands in for the open workbook.

function refused(what) {
  return function () {
    return Promise.reject(new Error("浏览器里不能" + what + "；请用“下载更正后的工作簿”，或在 Excel、WPS 里打开本窗格。"));
  };
}

export function browserHost(chooser) {
  function chosen() {
    var file = chooser.files && chooser.files[0];
    return file ? Promise.resolve(file) : Promise.reject(new Error("请先选择要校验的工作簿。"));
  }
  return Promise.resolve({
    kind: "browser",
    title: "浏览器",
    name: function () {
      return chooser.files && chooser.files[0] ? chooser.files[0].name : "工作簿.xlsx";
    },
    bytes: chosen,
    read: refused("边填边查"),
    write: refused("改动工作簿"),
    mark: refused("在表上标注"),
    unmark: function () {
      return Promise.resolve(0);
    },
    marked: function () {
      return false;
    },
    goTo: function (sheet, address) {
      return Promise.reject(new Error("请在表格里打开 " + sheet + " 的 " + address + "。"));
    },
    insert: refused("插入工作表"),
    onChange: refused("边填边查"),
  });
}
