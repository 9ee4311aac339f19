using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using EspaceFamille.Contracts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Storage.Registrations;
using EspaceFamille.Identity.Storage.SecurityChecks;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>A person who opens an account on the pages, step by step, in a browser of its own.</summary>
internal sealed class Newcomer : IDisposable
{
    public const string Password = "Galets-Marins-4417";
    private const string Creation = "/compte/creation";
    private readonly IdentityHost _host;
    private readonly CookieContainer _jar = new();

    public Newcomer(IdentityHost host, string? userName = null)
    {
        (_host, Browser) = (host, host.NewBrowser(_jar));
        UserName = userName ?? $"N{Ids.New()[^11..]}".ToUpperInvariant();
    }

    public HttpClient Browser { get; }

    public CookieContainer Jar => _jar;

    public string UserName { get; set; }

    public string FirstNames { get; init; } = "Camille";

    public string LastName { get; init; } = "EXEMPLE";

    public string Email { get; init; } = "camille.exemple@familles.example";

    public async Task BeginAsync() => await Browser.SubmitAsync(Creation);

    public Task<HttpResponseMessage> IdentityAsync(params (string Name, string Value)[] more) => GoAsync(
        "identite", [("civilite", "Madame"), ("nom", LastName), ("prenoms", FirstNames), .. more]);

    public Task<HttpResponseMessage> AddressAsync(params (string Name, string Value)[] more) => GoAsync("adresse", more);

    public Task<HttpResponseMessage> ContactAsync(params (string Name, string Value)[] more) =>
        GoAsync("contact", [("courriel", Email), .. more]);

    /// <summary>Answers the security check where the page has one.</summary>
    public async Task<HttpResponseMessage> SignInAsync(params (string Name, string Value)[] more) => await GoAsync("identifiants",
    [
        ("identifiant", UserName), ("motDePasse", Password), ("confirmation", Password), .. await CheckAsync(), .. more,
    ]);

    public Task<HttpResponseMessage> ServicesAsync(string key = "") => GoAsync("services", [("cle", key)]);

    public Task<HttpResponseMessage> SendAsync() => Browser.SubmitAsync($"{Creation}/recapitulatif");

    /// <summary>All steps to the recap.</summary>
    public async Task FillAsync(string key = "", string nameKey = "")
    {
        await BeginAsync();
        await IdentityAsync();
        await AddressAsync();
        await ContactAsync();
        await SignInAsync(("cleIdentifiant", nameKey));
        await ServicesAsync(key);
    }

    /// <summary>The state after all steps, without them: the form is stored as they leave it.</summary>
    public async Task FillAtOnceAsync()
    {
        var form = new RegistrationForm
        {
            AccountId = Ids.New(),
            PasswordHash = "a hash",
            IsChecked = true,
            NameTries = 1,
            Values = new Dictionary<RegistrationField, string>
            {
                [RegistrationField.Title] = "Madame",
                [RegistrationField.LastName] = LastName,
                [RegistrationField.FirstNames] = FirstNames,
                [RegistrationField.Email] = Email,
                [RegistrationField.UserName] = UserName,
            },
        };
        var browser = Ids.New();
        await _host.Services.GetRequiredService<RegistrationStore>().SaveAsync(browser, form, CancellationToken.None);
        _jar.Add(new Uri(IdentityHost.Issuer), new Cookie("compte-creation", browser));
    }

    /// <summary>All steps, and the secret of the activation mail.</summary>
    public async Task<string> OpenAsync(string key = "", string nameKey = "")
    {
        await FillAsync(key, nameKey);
        Assert.Equal($"{Creation}/envoyee", (await SendAsync()).Target());
        return await SecretAsync();
    }

    /// <summary>The secret of the latest mail to the account, as notifications opens it.</summary>
    public async Task<string> SecretAsync() => (await MailsAsync())[^1].Secret!;

    public async Task<IReadOnlyList<SecretMailContent>> MailsAsync()
    {
        var account = await AccountAsync();
        var links = await _host.Database.GetCollection<BsonDocument>("secretLinks")
            .Find(new BsonDocument("accountId", account!["_id"])).Sort(new BsonDocument("createdAt", 1)).ToListAsync();
        var seal = _host.Services.GetRequiredService<SecretMailSeal>();
        return
        [
            .. from link in links
               from entry in link["outbox"].AsBsonArray
               let mail = JsonSerializer.Deserialize(entry["body"].AsString, ContractsJson.Default.SecretMail)!
               select seal.Open(mail.MailId, mail.Envelope),
        ];
    }

    /// <summary>The stored account; null where there is none.</summary>
    public async Task<BsonDocument?> AccountAsync() => await _host.Database.GetCollection<BsonDocument>("accounts")
        .Find(new BsonDocument("normalizedUserName", UserName.ToUpperInvariant())).FirstOrDefaultAsync();

    public async Task<HttpResponseMessage> ActivateAsync(string secret) => await Browser.SubmitAsync($"/compte/activation?lien={secret}");

    public Task<HttpResponseMessage> EnterAsync() => Browser.SignInAsync((UserName, Password));

    public async Task<IHtmlDocument> StepAsync(string step) => await (await Browser.GetAsync($"{Creation}/{step}")).PageAsync();

    public void Dispose() => Browser.Dispose();

    private Task<HttpResponseMessage> GoAsync(string step, (string Name, string Value)[] typed) =>
        Browser.SubmitAsync($"{Creation}/{step}", [("aller", "continuer"), .. typed]);

    private async Task<IEnumerable<(string Name, string Value)>> CheckAsync()
    {
        var page = await StepAsync("identifiants");
        if (page.QuerySelector($"input[name={SecurityChecks.IdField}]")?.GetAttribute("value") is not { } id)
            return [];
        var mark = _jar.GetCookies(new Uri(IdentityHost.Issuer))["compte-controle"]!.Value;
        var challenge = await _host.Services.GetRequiredService<SecurityChallengeStore>().FindAsync(id, mark, CancellationToken.None);
        return [(SecurityChecks.IdField, id), (SecurityChecks.TextField, challenge!.Text)];
    }
}
