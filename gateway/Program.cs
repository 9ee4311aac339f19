using EspaceFamille.Gateway;
using EspaceFamille.Platform;

// Settings lie beside the executable, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddPlatform("gateway");
builder.AddGateway();

var app = builder.Build();
app.MapGateway();
return await app.RunOrServeAsync(args);
