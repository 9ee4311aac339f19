using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>Secrets come as files of one folder, laid out as Kubernetes mounts them.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("secrets-").FullName;

    [Fact]
    public void File_NamedAsAnOption_IsItsValueBeforeTheEnvironments()
    {
        var mounted = Directory.CreateDirectory(Path.Combine(_folder, "..2026_11_26"));
        File.WriteAllText(Path.Combine(mounted.FullName, "Mongo__ConnectionString"), "mongodb://from.a.file:27017\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "..data"), mounted.Name);
        File.CreateSymbolicLink(Path.Combine(_folder, "Mongo__ConnectionString"), "..data/Mongo__ConnectionString");
        var builder = Builder(_folder);
        builder.Configuration["Mongo:ConnectionString"] = "mongodb://from.the.environment:27017";
        builder.AddPlatform("tests");
        builder.AddPlatformDatabase("tests");
        using var app = builder.Build();
        Assert.Equal("mongodb://from.a.file:27017", app.Services.GetRequiredService<IOptions<MongoOptions>>().Value.ConnectionString);
        Assert.DoesNotContain(
            ((IConfiguration)builder.Configuration).AsEnumerable(), setting => setting.Key.StartsWith("..", StringComparison.Ordinal));
    }

    [Fact]
    public void Folder_ThatIsNotThere_IsNamedAtTheStart()
    {
        var missing = Path.Combine(_folder, "missing");
        var failure = Assert.Throws<WrongSettingException>(() => Builder(missing).AddPlatform("tests"));
        Assert.Equal($"Wrong setting: Secrets:Folder names {missing}, and there is no such folder. Create it.", failure.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static WebApplicationBuilder Builder(string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Secrets:Folder"] = folder;
        return builder;
    }
}
