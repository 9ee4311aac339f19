using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>Calls about the town's list of refusal reasons, and refusals that name one of it.</summary>
internal static class RefusalReasons
{
    public const string Path = "/api/documents/refusal-reasons";

    public static async Task<RefusalReasonResponse> AddReasonAsync(this DocumentsHost host, string label, string sentence)
    {
        using var administrator = host.Administrator();
        using var response = await administrator.PostAsJsonAsync(Path, new AddRefusalReasonRequest(label, sentence));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadAsync<RefusalReasonResponse>();
    }

    public static async Task<RefusalReasonResponse> ReasonAsync(this DocumentsHost host, string code)
    {
        using var agent = host.Agent();
        return (await agent.ReadAsync<IReadOnlyList<RefusalReasonResponse>>(Path)).Single(reason => reason.Code == code);
    }

    /// <summary>Sends the reason as an edit of its version.</summary>
    public static Task<HttpResponseMessage> PutReasonAsync(this HttpClient administrator, RefusalReasonResponse reason) =>
        administrator.PutAsJsonAsync($"{Path}/{reason.Code}", new ChangeRefusalReasonRequest
        {
            Version = reason.Version,
            Label = reason.Label,
            Sentence = reason.Sentence,
            IsWithdrawn = reason.IsWithdrawn,
        });

    /// <summary>The same, saved.</summary>
    public static async Task<RefusalReasonResponse> EditReasonAsync(this HttpClient administrator, RefusalReasonResponse reason)
    {
        using var response = await administrator.PutReasonAsync(reason);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadAsync<RefusalReasonResponse>();
    }

    /// <summary>An absence of the household that is refused with the reason.</summary>
    public static async Task<AbsenceDeclared> RefusedAsync(this DocumentsHost host, string household, string code)
    {
        var absence = await host.DeclareAsync(Absences.Declared(household));
        using var agent = host.Agent();
        using var response = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", new { reasonCode = code });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return absence;
    }

    /// <summary>What the family reads.</summary>
    public static async Task<string> SentenceAsync(this DocumentsHost host, AbsenceDeclared absence)
    {
        using var family = host.Family(absence.Request.HouseholdId);
        return (await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence))).TownReason!.Sentence;
    }
}
