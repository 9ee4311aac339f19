using Spectre.Console.Cli;

var app = new CommandApp();
app.Configure(config => config.SetApplicationName("espace"));
return await app.RunAsync(args);
