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
    show("");
    return true;
  },
  text: function () {
    show("text");
    return true;
  },
};

/** Shows the pane; one that is there is told of the tab by what all pages of this server share. */
function show(tab) {
  var application = window.Application || window.wps;
  var id = application.PluginStorage.getItem(PANE_ID);
  var pane = id ? application.GetTaskPane(id) : null;
  if (!pane) {
    pane = application.CreateTaskPane(location.origin + "/addin/pane?host=wps" + (tab ? "#" + tab : ""));
    application.PluginStorage.setItem(PANE_ID, pane.ID);
    pane.Width = 360;
    pane.Visible = true;
  } else if (tab) {
    pane.Visible = true;
    localStorage.setItem("gongkai.tab", tab + " " + Date.now());
  } else {
    pane.Visible = !pane.Visible;
  }
}
