using EspaceFamille.Platform;
using EspaceFamille.Portal;

// Pages' styles and settings lie beside the executable, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.AddPlatform("portal");
builder.AddPlatformDatabase("portal");
builder.AddPortal();

var app = builder.Build();
app.MapPortal();
return await app.RunOrServeAsync(args);
