using MongoDB.Driver;

namespace EspaceFamille.Platform.Tests;

/// <summary>
/// An aggregate whose id is its natural key, and with two unique indexes: one that its store knows, one that it does not.
/// </summary>
internal sealed record Counted : Aggregate
{
    public const string CodeIndex = "code_1";

    public static readonly CreateIndexModel<Counted> ByCode =
        new(Builders<Counted>.IndexKeys.Ascending(counted => counted.Code), new CreateIndexOptions { Unique = true });

    public static readonly CreateIndexModel<Counted> BySecret =
        new(Builders<Counted>.IndexKeys.Ascending(counted => counted.Secret), new CreateIndexOptions { Unique = true, Name = "by-secret" });

    public required string Code { get; init; }
    public required string Secret { get; init; }

    public static Counted New(string? id = null, string? code = null, string? secret = null) =>
        new() { Id = id ?? Ids.New(), Code = code ?? Ids.New(), Secret = secret ?? Ids.New() };
}
