using EspaceFamille.Identity;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService("identity", _ => { });
builder.AddIdentity();

var app = builder.Build();
app.MapPlatform();
app.MapIdentity();
return await app.RunOrServeAsync(args);
