using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Tests.Features.SignIn.Password;

[Collection(Documents.Name)]
public sealed class PasswordIterationsTests(DemoTown town)
{
    /// <summary>OWASP, Password Storage Cheat Sheet: PBKDF2 with HMAC-SHA-512.</summary>
    private const int Recommended = 210_000;

    [Fact]
    public void Options_AsConfigured_HashAsOftenAsOwaspRecommends()
    {
        var options = new PasswordHasherOptions();
        foreach (var configure in town.Host.Services.GetServices<IConfigureOptions<PasswordHasherOptions>>())
            configure.Configure(options);

        Assert.InRange(options.IterationCount, Recommended, int.MaxValue);
    }
}
