namespace EspaceFamille.DocDb.Planning;

/// <summary>The keys from Low (inclusive) to High (exclusive), in byte order.</summary>
internal sealed record KeyRange(byte[] Low, byte[] High)
{
    /// <summary>No key starts with this byte.</summary>
    private const byte Beyond = 0xFF;

    public static KeyRange All { get; } = new([], [Beyond]);

    public static KeyRange StartingWith(byte[] prefix) => new(prefix, After(prefix));

    /// <summary>The smallest bytes that are greater than every key with the prefix.</summary>
    public static byte[] After(ReadOnlySpan<byte> prefix)
    {
        var length = prefix.Length;
        while (length > 0 && prefix[length - 1] == Beyond) length--;
        if (length == 0) return [Beyond];
        var next = prefix[..length].ToArray();
        next[^1]++;
        return next;
    }
}
