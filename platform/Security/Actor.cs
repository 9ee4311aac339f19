using System.Globalization;
using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Platform;

/// <summary>In whose name a caller acts.</summary>
public enum ActorKind
{
    /// <summary>An adult of a household, for that household only.</summary>
    Family,

    /// <summary>A member of the town's staff, whatever the role.</summary>
    Agent,
}

/// <summary>The caller, as the access token states it; never read from a route or a body.</summary>
/// <param name="Role"><c>family</c>, <c>agent</c> or <c>admin</c>.</param>
public sealed record Actor(string AccountId, ActorKind Kind, string Role)
{
    /// <summary>The claim of staff: ids of households, separated by spaces.</summary>
    public const string OwnHouseholdsClaim = "own_households";

    /// <summary>The claim of a family whose new link to its household is limited.</summary>
    public const string LimitedLinkClaim = "limited_link";

    /// <summary>The claim of the session at identity.</summary>
    public const string SessionClaim = "sid";

    /// <summary>The household claim of a family's token; null for staff and for an account without a household.</summary>
    internal string? HouseholdId { get; private init; }

    /// <summary>What a member of staff may review; nothing for a family.</summary>
    public ReviewRights ReviewRights { get; private init; } = ReviewRights.None;

    /// <summary>
    /// The households of a member of staff as a private person: this account neither finds nor reads them, decides nothing about
    /// their requests and does not act for them.
    /// </summary>
    public IReadOnlyList<string> OwnHouseholdIds { get; private init; } = [];

    /// <summary>
    /// A family whose account was linked to its household a short time ago, without anybody to notify: it reads only what it
    /// submitted itself, no address, telephone or document of the household.
    /// </summary>
    public bool IsLimited { get; private init; }

    /// <summary>The session at identity in which the token was issued; null for a token without one.</summary>
    public string? SessionId { get; private init; }

    /// <summary>When the token was issued, in whole seconds.</summary>
    public DateTimeOffset IssuedAt { get; private init; }

    public bool IsAgent => Kind is ActorKind.Agent;

    public static ValueTask<Actor?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(Of(context.User));

    /// <summary>The actor of an access token; null when it has no account or no known role.</summary>
    internal static Actor? Of(ClaimsPrincipal user) => (user.FindFirstValue("sub"), user.FindFirstValue("role")) switch
    {
        ({ } account, "family") => new Actor(account, ActorKind.Family, "family")
        {
            HouseholdId = user.FindFirstValue("household"),
            SessionId = user.FindFirstValue(SessionClaim),
            IssuedAt = IssuedAtOf(user),
            IsLimited = user.HasClaim(LimitedLinkClaim, "true"),
        },
        ({ } account, ("agent" or "admin") and var role) => new Actor(account, ActorKind.Agent, role)
        {
            ReviewRights = ReviewRights.Parse(user.FindFirstValue(ReviewRights.Claim)),
            OwnHouseholdIds = (user.FindFirstValue(OwnHouseholdsClaim) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        },
        _ => null,
    };

    private static DateTimeOffset IssuedAtOf(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue("iat"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : default;
}
