using System.Net;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Driver;
using OtpNet;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The real service over the real document server, with a database and keys of its own, without a broker.</summary>
internal sealed class IdentityHost : IAsyncDisposable
{
    public const string Issuer = "http://localhost:8080/";
    public const string PortalSecret = "the portal’s secret in tests";
    public const string MachineSecret = "a machine’s secret that is thirty-two characters long";

    private const int HashIterations = 1_000;

    private readonly DirectoryInfo _keys = IssuerKeys.NewFolder();
    private readonly WebApplicationFactory<Program> _factory;

    private IdentityHost(DocDbProcess documents, Dictionary<string, string?> settings, DateTimeOffset now)
    {
        Clock = new FakeTimeProvider(now);
        TownTime = new FakeTimeProvider(now - TimeSpan.FromDays(30));
        Settings = new(StringComparer.Ordinal)
        {
            ["Mongo:ConnectionString"] = documents.ConnectionString,
            ["Mongo:Database"] = $"identity-{Ids.New()}",
            ["RabbitMq:Uri"] = "amqp://guest:guest@127.0.0.1:1/",
            ["Auth:Issuer"] = Issuer,
            ["Auth:AllowHttp"] = "true",
            ["Portal:ClientSecret"] = PortalSecret,
            ["Clients:Story"] = "true",
            ["Clients:Machines:0:Id"] = "kitchen-display",
            ["Clients:Machines:0:Secret"] = MachineSecret,
            ["Clients:Machines:0:Scopes:0"] = "reservations",
            ["Clients:Apps:0:Id"] = ForeignApps.Public,
            ["Clients:Apps:0:Name"] = "Cantine Facile",
            ["Clients:Apps:0:Operator"] = "Association Exemple",
            ["Clients:Apps:0:RedirectUris:0"] = ForeignApps.Redirect,
            ["Clients:Apps:0:Scopes:0"] = "profile",
            ["Clients:Apps:0:Scopes:1"] = "reservations",
            ["Clients:Apps:0:Scopes:2"] = "offline_access",
            ["Clients:Apps:1:Id"] = ForeignApps.Confidential,
            ["Clients:Apps:1:Name"] = "Agenda des familles",
            ["Clients:Apps:1:Operator"] = "Société Exemple",
            ["Clients:Apps:1:Secret"] = ForeignApps.Secret,
            ["Clients:Apps:1:RedirectUris:0"] = ForeignApps.ConfidentialRedirect,
            ["Clients:Apps:1:Scopes:0"] = "profile",
            ["Clients:Apps:1:Scopes:1"] = "offline_access",
            ["Identity:DevelopmentKeys"] = _keys.FullName,
            ["AccountEncryption:ActiveKeyId"] = "tests",
            ["AccountEncryption:Keys:tests"] = Convert.ToBase64String(new byte[32]),
            ["MailLinks:ActiveKeyId"] = "tests",
            ["MailLinks:Keys:tests"] = Convert.ToBase64String(new byte[32]),
            ["KeyRing:ActiveKeyId"] = "tests",
            ["KeyRing:Keys:tests"] = Convert.ToBase64String(new byte[32]),
        };
        foreach (var (name, value) in settings)
            Settings[name] = value;
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in Settings)
                builder.UseSetting(name, value);
            builder.ConfigureServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                services.Replace(ServiceDescriptor.Singleton(
                    new TownClock(TownTime, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))));
                // Most tests sign somebody in: they need no slow hash. With a number of tries, times are measured.
                if (Environment.GetEnvironmentVariable("ESPACE_TRIES") is null)
                    services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
                // Before the service's own filter, which reads the address.
                services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, FromLoopback>());
                TestMetrics.Serve(services);
            });
        });
    }

    public Dictionary<string, string?> Settings { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>The town's clock, which test mode may shift: a month behind here.</summary>
    public FakeTimeProvider TownTime { get; }

    public IServiceProvider Services => _factory.Services;

    /// <summary>Seals and opens the keys of authenticators.</summary>
    public AuthenticatorKeys Keys => Services.GetRequiredService<AuthenticatorKeys>();

    public IMongoDatabase Database => Services.GetRequiredService<IMongoDatabase>();

    public static async Task<IdentityHost> StartAsync(
        DocDbProcess documents, Dictionary<string, string?>? settings = null, DateTimeOffset? now = null)
    {
        var host = new IdentityHost(documents, settings ?? [], now ?? TimeProvider.System.GetUtcNow());
        foreach (var index in host.Services.GetServices<IndexDeclaration>())
            await index.CreateAsync(host.Database, CancellationToken.None);
        return host;
    }

    /// <summary>A browser with a cookie jar of its own that does not follow redirects.</summary>
    public HttpClient NewBrowser(CookieContainer? jar = null) =>
        _factory.CreateDefaultClient(new Uri(Issuer), new CookieContainerHandler(jar ?? new CookieContainer()));

    /// <summary>Without cookies of its own: they pass as headers.</summary>
    public HttpClient NewPlainClient() => _factory.CreateDefaultClient(new Uri(Issuer));

    /// <summary>The code of the next time step: each is accepted once, and tests share the accounts.</summary>
    public string NextCode(string secret)
    {
        Clock.Advance(TimeSpan.FromSeconds(30));
        return CodeAt(secret, Clock.GetUtcNow());
    }

    public static string CodeAt(string secret, DateTimeOffset instant) =>
        new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(instant.UtcDateTime);

    /// <summary>
    /// Sets both clocks ahead without the polls in between: half a year of them takes longer than all that is tested. The polls
    /// continue from there.
    /// </summary>
    public void SkipAhead(TimeSpan time)
    {
        foreach (var clock in (FakeTimeProvider[])[Clock, TownTime])
            clock.AdjustTime(clock.GetUtcNow() + time);
    }

    public Task<int> RunAsync(string command, params string[] args) =>
        Services.GetServices<HostCommand>().Single(known => known.Name == command).Run(Services, args, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        _keys.Delete(recursive: true);
    }
}

/// <summary>The in-memory server sets no remote address: requests come from loopback, as if the gateway forwarded them.</summary>
internal sealed class FromLoopback : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Connection.RemoteIpAddress ??= IPAddress.Loopback;
            return rest(http);
        });
        next(app);
    };
}
