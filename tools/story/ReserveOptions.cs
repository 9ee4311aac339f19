namespace EspaceFamille.Story;

/// <summary>The gateway to reserve through and the family that reserves.</summary>
/// <param name="Gateway">Where the gateway is reached from here.</param>
/// <param name="PublicAddress">The address that families enter; tokens and redirects contain it.</param>
internal sealed record ReserveOptions(Uri Gateway, Uri PublicAddress, DemoAccount Family)
{
    public const string Usage =
        "usage: EspaceFamille.Story reserve --gateway URL --public-address URL --credentials DIR (its files: login, password)";

    /// <exception cref="StoryDiffers">Something is missing, unknown or no address.</exception>
    public static ReserveOptions From(IReadOnlyList<string> arguments)
    {
        var given = arguments.Chunk(2).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (arguments.Count % 2 != 0
            || !given.Keys.Order(StringComparer.Ordinal)
                .SequenceEqual(["--credentials", "--gateway", "--public-address"], StringComparer.Ordinal))
            throw new StoryDiffers(Usage);
        var family = new DemoAccount(
            "family", Read(given["--credentials"], "login"), Read(given["--credentials"], "password"),
            TotpSecret: null);
        return new ReserveOptions(Address(given["--gateway"]), Address(given["--public-address"]), family);
    }

    private static Uri Address(string text) => Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        ? address!
        : throw new StoryDiffers($"'{text}' is not an address");

    /// <summary>A line end after the secret is not part of it.</summary>
    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(folder, file)).TrimEnd('\r', '\n');
}
