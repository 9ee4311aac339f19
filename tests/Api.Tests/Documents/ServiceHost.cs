using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace EspaceFamille.Api.Tests.Documents;

/// <summary>The host of one service, built by its own Program, without a database, a broker or background work.</summary>
internal static class ServiceHost
{
    /// <returns>The OpenAPI document as JSON.</returns>
    public static Task<string> ReadDocumentAsync(string service)
    {
        var program = Assembly.Load($"EspaceFamille.{char.ToUpperInvariant(service[0])}{service[1..]}").EntryPoint!.DeclaringType!;
        var read = typeof(ServiceHost).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Task<string>)read.MakeGenericMethod(program).Invoke(null, [service])!;
    }

    private static async Task<string> ReadAsync<TProgram>(string service)
        where TProgram : class
    {
        await using var host = new DocumentHost<TProgram>();
        var provider = host.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(service);
        var document = await provider.GetOpenApiDocumentAsync();
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }

    private sealed class DocumentHost<TProgram> : WebApplicationFactory<TProgram>
        where TProgram : class
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Identity:DevelopmentKeys", Directory.CreateTempSubdirectory("keys-").FullName);
            builder.UseSetting("Auth:Issuer", "https://famille.tarnos.example/");
            builder.UseSetting("Api:License", "etalab-2.0");
            builder.UseSetting("Portal:ClientSecret", "a secret of the tests");
            builder.UseSetting("KeyRing:ActiveKeyId", "tests");
            builder.UseSetting("KeyRing:Keys:tests", Convert.ToBase64String(new byte[32]));
            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<IStartupValidator>();
                foreach (var job in services.Where(service => IsBackgroundWork(service) || ChecksTheDatabase(service)).ToList())
                    services.Remove(job);
            });
        }

        /// <summary>A host waits without limit for a database that is unavailable at its start.</summary>
        private static bool ChecksTheDatabase(ServiceDescriptor service) => service.ServiceType.Name == "StartupChecks";

        private static bool IsBackgroundWork(ServiceDescriptor service) =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name != "GenericWebHostService";
    }
}
