using EspaceFamille.Tool;

return await ToolApp.RunAsync(args);
