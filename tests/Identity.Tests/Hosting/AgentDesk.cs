using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>Calls of agents and families by access token, and households of their own for tests that change them.</summary>
internal sealed class AgentDesk(DemoTown town) : IDisposable
{
    public const string Reason = "Demande faite au guichet";
    private readonly HttpClient _browser = town.Host.NewBrowser();

    public void Dispose() => _browser.Dispose();

    /// <summary>A household of two adults without accounts and one child.</summary>
    public async Task<Household> AddHouseholdAsync(string lastName)
    {
        var id = $"desk-{Guid.CreateVersion7():N}";
        var household = new Household
        {
            Id = id,
            Number = null,
            Address = new Address("14 boulevard Jacques Duclos", "40220", "Tarnos"),
            Adults =
            [
                new($"{id}-1", null, "Madame", "Maylis", lastName), new($"{id}-2", null, "Monsieur", "Peio", lastName),
            ],
            Children = [new($"{id}-c", "Charlotte", lastName, new DateOnly(2018, 3, 14))],
            AccessKeys = [],
        };
        await Households.InsertAsync(household, CancellationToken.None);
        return household with { Version = 1 };
    }

    public IdentityHost Host => town.Host;

    public HouseholdStore Households => town.Host.Services.GetRequiredService<HouseholdStore>();

    public Task<HttpResponseMessage> GetAsync(string path, Bearer? by = null) => SendAsync(HttpMethod.Get, path, null, by);

    public Task<HttpResponseMessage> PostAsync(string path, object? body, Bearer? by = null) => SendAsync(HttpMethod.Post, path, body, by);

    /// <summary>An act of an agent on an adult of the household.</summary>
    public Task<HttpResponseMessage> ActAsync(Household household, int adult, string path, string? reason = Reason, Bearer? by = null) =>
        PostAsync(
            $"/api/identity/households/{household.Id}/adults/{household.Adults[adult].Id}{path}",
            new AdultActRequest { OnBehalf = new(reason) }, by);

    public async Task<IReadOnlyList<AdultAccountResponse>> AdultsAsync(Household household)
    {
        using var answer = await GetAsync($"/api/identity/households/{household.Id}/accounts");
        return (await answer.Content.ReadFromJsonAsync<HouseholdAccountsResponse>())!.Adults;
    }

    /// <summary>The kinds of the mails that wait in the outbox of a document.</summary>
    public async Task<IReadOnlyList<SecretMailKind>> MailsAsync(string collection, string id) =>
        [.. (await MessagesAsync<SecretMail>(collection, id)).Select(mail => mail.Kind)];

    /// <summary>The messages of that type in the outbox of a document, oldest first.</summary>
    public async Task<IReadOnlyList<T>> MessagesAsync<T>(string collection, string id)
    {
        var stored = await town.Host.Database.GetCollection<BsonDocument>(collection)
            .Find(Builders<BsonDocument>.Filter.Eq("_id", id)).SingleAsync();
        return
        [
            .. stored["outbox"].AsBsonArray.Where(entry => entry["type"].AsString.EndsWith($".{typeof(T).Name}", StringComparison.Ordinal))
                .Select(entry => JsonSerializer.Deserialize<T>(entry["body"].AsString, JsonSerializerOptions.Web)!),
        ];
    }

    /// <summary>The entry of a write is stored by the relay, shortly after the response.</summary>
    public Task<BsonDocument> JournalAsync(string action, string subjectId) => Eventually.Some(
        async () => await town.Host.Database.GetCollection<BsonDocument>("audit")
            .Find(new BsonDocument { { "action", action }, { "subjectId", subjectId } }).FirstOrDefaultAsync(),
        $"{action} is in the journal");

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, Bearer? by)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        var key = town.Host.Services.GetRequiredService<OidcKeys>().Signing[0];
        var token = new AccessTokenIssuer(key, IdentityHost.Issuer, "identity")
            .Issue(by ?? new Bearer("agent-1", "agent", Household: null));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _browser.SendAsync(request);
    }
}
