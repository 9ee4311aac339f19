using System.Security.Cryptography;

namespace EspaceFamille.Documents.Tests.Domain.Inspection.Hostile;

/// <summary>
/// An endless, deterministic series of genuine files that were damaged detectably: truncated, lengthened, without their
/// first bytes, joined to another file, or (where every byte has a CRC) with one byte changed.
/// </summary>
internal static class Mutations
{
    public static IEnumerable<HostileFile> Endless()
    {
        // One seed per mutation, so that the n-th mutation is always the same.
        for (var seed = 0; ; seed++) yield return Mutate(seed, new Random(seed));
    }

    private static HostileFile Mutate(int seed, Random random)
    {
        var name = GenuineFiles.Names[seed % GenuineFiles.Names.Count];
        var other = GenuineFiles.Names[random.Next(GenuineFiles.Names.Count)];
        var bytes = GenuineFiles.Read(name);
        var (what, damaged) = (seed / GenuineFiles.Names.Count % 5) switch
        {
            0 => ("truncated", bytes[..random.Next(1, bytes.Length * 9 / 10)]),
            1 => ("lengthened", [.. bytes, .. Noise(random)]),
            2 => ("without its start", bytes[random.Next(1, 64)..]),
            3 => ($"joined to {other}", [.. bytes, .. GenuineFiles.Read(other)]),
            _ when name.EndsWith(".png", StringComparison.Ordinal) => ("one byte changed", Flip(bytes, random)),
            _ => ("hashed", SHA512.HashData(bytes)),
        };
        return new HostileFile($"{name} {what}, seed {seed}", name, damaged);
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
