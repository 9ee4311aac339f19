using System.Net;
using System.Net.Http.Headers;
using EspaceFamille.Portal.Sessions;

namespace EspaceFamille.Portal.Api;

/// <summary>The town's API as the signed-in person sees it, through the gateway.</summary>
internal sealed class FamilyApi(HttpClient http, AccessTokens tokens)
{
    public Task<Answer<RequestPage>> RequestsAsync(string? cursor, int limit, CancellationToken cancel) =>
        GetAsync<RequestPage>($"api/reservations/requests?limit={limit}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", cancel);

    public Task<Answer<AbsenceDetail>> AbsenceAsync(string id, CancellationToken cancel) =>
        GetAsync<AbsenceDetail>($"api/reservations/absences/{Uri.EscapeDataString(id)}", cancel);

    private async Task<Answer<T>> GetAsync<T>(string address, CancellationToken cancel)
        where T : class
    {
        try
        {
            if (await tokens.CurrentAsync(cancel) is not { } token)
                return new(null, Failure.SignedOut);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request, cancel);
            return response.IsSuccessStatusCode
                ? new(await response.Content.ReadFromJsonAsync<T>(cancel), null)
                : new(null, FailureOf(response.StatusCode));
        }
        catch (Exception away) when (away is HttpRequestException || (away is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new(null, Failure.Away);
        }
    }

    private static Failure FailureOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => Failure.SignedOut,
        HttpStatusCode.NotFound => Failure.NotFound,
        _ => Failure.Away,
    };
}

/// <summary>Why there is no answer.</summary>
internal enum Failure
{
    /// <summary>The service cannot be reached or failed: the page shows the rest and says so.</summary>
    Away,
    NotFound,

    /// <summary>The session has ended at the issuer: sign in again.</summary>
    SignedOut,
}

/// <summary>What the API said, or why it said nothing.</summary>
internal sealed record Answer<T>(T? Value, Failure? Failure)
    where T : class;
