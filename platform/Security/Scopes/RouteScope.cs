namespace EspaceFamille.Platform;

/// <summary>
/// Metadata of an endpoint: whose data it reads or writes. Each endpoint has exactly one scope, or it is anonymous.
/// </summary>
public sealed record RouteScope
{
    /// <summary>Data of one household: served to the household itself and to agents.</summary>
    public static readonly RouteScope Household = new("household");

    /// <summary>Data of one account: served to that account only.</summary>
    public static readonly RouteScope Account = new("account");

    /// <summary>Data of the town: served to staff only.</summary>
    public static readonly RouteScope Staff = new("staff");

    private RouteScope(string name) => Name = name;

    public string Name { get; }

    public override string ToString() => Name;
}
