using EspaceFamille.Identity;
using EspaceFamille.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddIdentity();
var app = builder.Build();
app.MapIdentity();
return await app.RunOrServeAsync(args);
