using System.Text.Json;
using EspaceFamille.Contracts;

namespace EspaceFamille.Platform;

/// <summary>
/// What a member of staff may review, as the access token states it. A token without the claim gives no right: a right that was
/// taken away ends with the tokens that state it, after at most ten minutes, as a role does.
/// </summary>
public sealed class ReviewRights
{
    /// <summary>The claim: <c>*</c> for all requests, else <c>kind</c> or <c>kind:place</c>, separated by spaces.</summary>
    public const string Claim = "review_rights";

    private const string Everything = "*";

    private ReviewRights(bool isAll, IReadOnlyList<ReviewRight> rights) => (IsAll, Rights) = (isAll, rights);

    public static ReviewRights All { get; } = new(isAll: true, []);

    public static ReviewRights None { get; } = new(isAll: false, []);

    /// <summary>Whether requests of every kind and place are covered; then <see cref="Rights"/> is empty.</summary>
    public bool IsAll { get; }

    /// <summary>Whether no request is covered.</summary>
    public bool IsNone => !IsAll && Rights.Count == 0;

    public IReadOnlyList<ReviewRight> Rights { get; }

    public static ReviewRights Of(IReadOnlyList<ReviewRight> rights) => new(isAll: false, rights);

    /// <summary>The rights of a claim. What it states about a kind that this version does not know gives no right.</summary>
    public static ReviewRights Parse(string? claim) => claim switch
    {
        null => None,
        Everything => All,
        _ => Of([.. claim.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadRight).OfType<ReviewRight>()]),
    };

    /// <summary>Whether a request is covered: by a right for one of its places, or for all places.</summary>
    public bool Covers(RequestKind kind, IReadOnlyCollection<string> placeIds) => IsAll || Rights.Any(
        right => right.Kind == kind && (right.PlaceId is not { } place || placeIds.Contains(place, StringComparer.Ordinal)));

    /// <summary>The claim's value; empty where there is no right.</summary>
    public override string ToString() => IsAll ? Everything : string.Join(' ', Rights.Select(Write));

    private static string Write(ReviewRight right)
    {
        var kind = JsonNamingPolicy.CamelCase.ConvertName($"{right.Kind}");
        return right.PlaceId is { } place ? $"{kind}:{place}" : kind;
    }

    private static ReviewRight? ReadRight(string text)
    {
        var parts = text.Split(':', 2);
        var isKnown = Enum.TryParse<RequestKind>(parts[0], ignoreCase: true, out var kind) && Enum.IsDefined(kind);
        return isKnown && kind is not RequestKind.Unknown ? new ReviewRight(kind, parts.Length == 2 ? parts[1] : null) : null;
    }
}
