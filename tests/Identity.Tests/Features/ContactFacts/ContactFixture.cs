using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.ContactFacts;

/// <summary>A household of its own per test: Maite and Peio, who have accounts, and Ander, who has none.</summary>
public abstract class ContactFixture(DemoTown town) : IAsyncLifetime
{
    private readonly HttpClient _browser = town.Host.NewBrowser();

    private protected static Address First { get; } = new("3 rue des Sables", "40220", "Tarnos");

    private protected string HouseholdId { get; } = Ids.New();

    private protected string Maite => $"maite-{HouseholdId}";

    private protected string Peio => $"peio-{HouseholdId}";

    private protected string Nahia => $"nahia-{HouseholdId}";

    private protected string Root => $"/api/identity/households/{HouseholdId}";

    private protected HouseholdStore Households => town.Host.Services.GetRequiredService<HouseholdStore>();

    private protected AccountStore Accounts => town.Host.Services.GetRequiredService<AccountStore>();

    private protected DemoTown Town => town;

    public async Task InitializeAsync()
    {
        await Accounts.InsertAsync(Account(Maite, "Maite"), CancellationToken.None);
        await Accounts.InsertAsync(Account(Peio, "Peio"), CancellationToken.None);
        await Households.InsertAsync(
            new Household
            {
                Id = HouseholdId,
                Number = $"N-{HouseholdId}",
                Address = First,
                Adults =
                [
                    new("maite", Maite, "Madame", "Maite", "ETCHEPARE"), new("peio", Peio, "Monsieur", "Peio", "ETCHEPARE"),
                    new("ander", null, "Monsieur", "Ander", "ETCHEPARE"),
                ],
                Children = [new(Nahia, "Nahia", "ETCHEPARE", new(2018, 3, 14))],
                AccessKeys = [],
            },
            CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        _browser.Dispose();
        return Task.CompletedTask;
    }

    /// <param name="by">The account; null for an agent.</param>
    private protected async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, string? by, object? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        var bearer = by is null ? new Bearer("agent-1", "agent", Household: null) : new Bearer(by, "family", HouseholdId);
        var issuer = new AccessTokenIssuer(
            town.Host.Services.GetRequiredService<OidcKeys>().Signing[0], IdentityHost.Issuer, "identity");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", issuer.Issue(bearer));
        return await _browser.SendAsync(request);
    }

    /// <summary>Peio's link is new, and the town's file has no mail address of his.</summary>
    private protected async Task LimitPeioAsync()
    {
        var now = town.Host.TownTime.GetUtcNow();
        await Households.ChangeAsync(
            HouseholdId,
            one => one with
            {
                Adults = [.. one.Adults.Select(adult => adult.AccountId == Peio ? adult with { Link = new(now, now.AddDays(7)) } : adult)],
            },
            CancellationToken.None);
    }

    private protected async Task<T> ReadAsync<T>(string address, string? by) =>
        await ReadAsync<T>(await SendAsync(HttpMethod.Get, address, by));

    private protected static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return (await answer.Content.ReadFromJsonAsync<T>())!;
        }
    }

    /// <summary>What a document published, oldest first: short names of messages.</summary>
    private protected async Task<IReadOnlyList<string>> PublishedAsync(string collection, string id)
    {
        var document = await town.Host.Database.GetCollection<BsonDocument>(collection)
            .Find(new BsonDocument("_id", id)).SingleAsync();
        return [.. document["outbox"].AsBsonArray.Select(entry => entry["type"].AsString.Split('.')[^1]).Where(type => type != "journal")];
    }

    /// <summary>Whether a request has its journal entry: the relay may have written it, or it waits behind messages for a broker.</summary>
    private protected async Task<bool> IsInJournalAsync(string collection, string id, string requestId)
    {
        var document = await town.Host.Database.GetCollection<BsonDocument>(collection).Find(new BsonDocument("_id", id)).SingleAsync();
        return document["outbox"].AsBsonArray.Any(entry => entry["type"] == "journal" && entry["body"].AsString.Contains(
                requestId, StringComparison.Ordinal))
            || await town.Host.Database.GetCollection<BsonDocument>("audit").Find(new BsonDocument("subjectId", requestId)).AnyAsync();
    }

    private static Account Account(string id, string firstName) => new()
    {
        Id = id,
        UserName = id,
        NormalizedUserName = id.ToUpperInvariant(),
        SecurityStamp = "",
        State = AccountState.Active,
        Role = "family",
        Contact = new Contact(firstName == "Peio" ? "Monsieur" : "Madame", firstName, "ETCHEPARE", $"{id}@familles.example", null),
    };
}
