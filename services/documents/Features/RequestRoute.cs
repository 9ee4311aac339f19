using System.Text.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features;

/// <summary>The request that a route names: <c>{requestKind}/{requestId}</c>, the kind written as in JSON.</summary>
internal static class RequestRoute
{
    public const string Pattern = "{requestKind}/{requestId}";

    /// <summary>Null for a kind that this service does not know: the response is 404.</summary>
    public static RequestReference? Parse(string requestKind, string requestId) => Parse(ReviewedKinds.All, requestKind, requestId);

    /// <summary>The same for what only a request has that is decided with its review.</summary>
    public static RequestReference? ParseOfDesk(string requestKind, string requestId) =>
        Parse(ReviewedKinds.OfDesk, requestKind, requestId);

    public static string NameOf(RequestKind kind) => JsonNamingPolicy.CamelCase.ConvertName($"{kind}");

    private static RequestReference? Parse(IEnumerable<RequestKind> kinds, string requestKind, string requestId) =>
        kinds.Where(kind => NameOf(kind) == requestKind).Cast<RequestKind?>().FirstOrDefault() is { } kind
            ? new RequestReference { Kind = kind, RequestId = requestId }
            : null;
}
