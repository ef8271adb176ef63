// What the ribbon of WPS calls. The pane's id is kept, so that the button shows the same pane again.
var PANE_ID = "gongkai_et_pane_id";

window.gongkai = {
  loaded: function () {
    return true;
  },
  image: function () {
    return location.origin + "/addin/icon-32.png";
  },
  open: function () {
    var application = window.Application || window.wps;
    var id = application.PluginStorage.getItem(PANE_ID);
    var pane = id ? application.GetTaskPane(id) : null;
    if (!pane) {
      pane = application.CreateTaskPane(location.origin + "/addin/pane?host=wps");
      application.PluginStorage.setItem(PANE_ID, pane.ID);
      pane.Width = 360;
      pane.Visible = true;
    } else {
      pane.Visible = !pane.Visible;
    }
    return true;
  },
};
