using EspaceFamille.Platform;
using EspaceFamille.Portal;

// Pages' styles and settings lie beside the executable, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.AddPlatform("portal");
builder.AddPlatformDatabase("portal");
builder.AddPortal();

var app = builder.Build();
// A command serves no page, and may run in a process that has none.
if (!HostCommands.IsCommand)
    app.MapPortal();
return await app.RunOrServeAsync(args);
