using System.Security.Cryptography;

namespace EspaceFamille.Documents.Tests.Inspection.Hostile;

/// <summary>
/// Genuine files spoilt in ways that must show, one after another without end and always the same: cut, lengthened,
/// begun late, joined to another file, or (where every byte is under a CRC) one byte changed.
/// </summary>
internal static class Mutations
{
    public static IEnumerable<HostileFile> Endless()
    {
        // A seed each, so that the n-th mutation stays the n-th whatever comes before it.
        for (var seed = 0; ; seed++) yield return Mutate(seed, new Random(seed));
    }

    private static HostileFile Mutate(int seed, Random random)
    {
        var name = GenuineFiles.Names[seed % GenuineFiles.Names.Count];
        var other = GenuineFiles.Names[random.Next(GenuineFiles.Names.Count)];
        var bytes = GenuineFiles.Read(name);
        var (what, spoilt) = (seed / GenuineFiles.Names.Count % 5) switch
        {
            0 => ("cut", bytes[..random.Next(1, bytes.Length * 9 / 10)]),
            1 => ("lengthened", [.. bytes, .. Noise(random)]),
            2 => ("begun late", bytes[random.Next(1, 64)..]),
            3 => ($"joined to {other}", [.. bytes, .. GenuineFiles.Read(other)]),
            _ when name.EndsWith(".png", StringComparison.Ordinal) => ("one byte changed", Flip(bytes, random)),
            _ => ("hashed", SHA512.HashData(bytes)),
        };
        return new HostileFile($"{name} {what}, seed {seed}", name, spoilt);
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(1, 400)];
        random.NextBytes(noise);
        noise[^1] |= 0x80;
        return noise;
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }
}
