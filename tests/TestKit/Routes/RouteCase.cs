namespace EspaceFamille.TestKit.Routes;

/// <summary>
/// What a route is expected to be, said beside the tests and not read from the route itself: who may call it, and how a
/// call of it looks.
/// </summary>
/// <param name="Roles">Null where it is for everyone, signed in or not.</param>
public sealed record RouteCase(IReadOnlyList<string>? Roles)
{
    /// <summary>All roles of the town, and a machine, which has none.</summary>
    public static readonly IReadOnlyList<string> EveryRole = ["family", "agent", "kitchen", "finance", "admin", Machine];

    public const string Machine = "";

    public static RouteCase Everyone => new((IReadOnlyList<string>?)null);

    /// <summary>A page that the browser's session opens, and no token: nobody else gets more than a redirect to the sign-in.</summary>
    public static RouteCase Session => Everyone with { BySession = true };

    public static RouteCase Family => new(["family"]);

    /// <summary>A household's route: a family's for its own household, an agent's for any.</summary>
    public static RouteCase Household => new(["family", "agent", "admin"]);

    /// <summary>A family's own account, which may have no household yet.</summary>
    public static RouteCase Account => new(["family"]) { NeedsHousehold = false };

    public static RouteCase Agent => new(["agent", "admin"]);

    public static RouteCase Admin => new(["admin"]);

    public static RouteCase SignedIn => new(EveryRole);

    public bool BySession { get; private init; }

    /// <summary>Whether a family without a household is refused.</summary>
    public bool NeedsHousehold { get; init; } = true;

    /// <summary>What follows the path, from its question mark on.</summary>
    public string Query { get; init; } = "";

    /// <summary>What is sent, made from the ids that the call names.</summary>
    public Func<NamedIds, HttpContent>? Body { get; init; }

    /// <summary>The ids that the body names, beside those of the path.</summary>
    public IReadOnlyList<string> NamedInBody { get; init; } = [];

    /// <summary>
    /// The id of what a removal names inside a thing of the caller's own: one that is not there is as good as removed, and no
    /// error.
    /// </summary>
    public string? Removed { get; init; }
}
