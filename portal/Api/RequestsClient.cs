using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;

namespace EspaceFamille.Portal.Api;

/// <summary>The requests of the actor's household that the services keep, merged, newest first.</summary>
internal sealed class RequestsClient(ReservationsClient reservations, IdentityClient identity)
{
    /// <summary>
    /// A page of the requests. With a value and a failure, a service is unavailable: its requests are missing.
    /// </summary>
    public async Task<Answer<RequestPageResponse>> ListAsync(
        string? cursor, int limit, CancellationToken cancel, RequestKind? kind = null, RequestState? state = null)
    {
        var (one, other) = (
            reservations.RequestsAsync(cursor, limit, cancel, kind, state), identity.RequestsAsync(cursor, limit, cancel, kind, state));
        return Merge(await one, await other, limit);
    }

    /// <summary>The cursor is a position in the order that all services share, so that one cursor continues each list.</summary>
    internal static Answer<RequestPageResponse> Merge(
        Answer<RequestPageResponse> one, Answer<RequestPageResponse> other, int limit)
    {
        RequestPageResponse[] pages = [.. new[] { one.Value, other.Value }.OfType<RequestPageResponse>()];
        var failure = one.Failure is Failure.SignedOut || other.Failure is Failure.SignedOut
            ? Failure.SignedOut
            : one.Failure ?? other.Failure;
        if (pages.Length == 0 || failure is Failure.SignedOut)
            return new(null, failure);
        RequestSummary[] all =
        [
            .. pages.SelectMany(page => page.Items).OrderByDescending(line => line.At)
                .ThenByDescending(line => line.Id, StringComparer.Ordinal),
        ];
        RequestSummary[] shown = [.. all.Take(limit)];
        var hasMore = all.Length > shown.Length || pages.Any(page => page.Next is not null);
        var next = hasMore && shown is [.., var last] ? $"{new RequestCursor(last.At, last.Id)}" : null;
        // A household that one of the services does not know has no requests there.
        return new(new(shown, next, pages.Sum(page => page.Open)), failure is Failure.NotFound ? null : failure);
    }
}
