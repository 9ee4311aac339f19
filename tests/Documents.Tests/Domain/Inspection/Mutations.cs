namespace EspaceFamille.Documents.Tests.Domain.Inspection;

/// <summary>
/// An endless, deterministic series of genuine files that were damaged: truncated, lengthened, without their first bytes, joined to
/// another file, with changed bytes, or with a run of bytes set to one value.
/// </summary>
internal static class Mutations
{
    public static IEnumerable<MutatedFile> Endless()
    {
        // One seed per mutation, so that the n-th mutation is always the same.
        for (var seed = 0; ; seed++) yield return Mutate(seed, new Random(seed));
    }

    private static MutatedFile Mutate(int seed, Random random)
    {
        var name = GenuineFiles.Names[seed % GenuineFiles.Names.Count];
        var other = GenuineFiles.Names[random.Next(GenuineFiles.Names.Count)];
        var bytes = GenuineFiles.Read(name);
        var (what, damaged) = (seed / GenuineFiles.Names.Count % 6) switch
        {
            0 => ("truncated", bytes[..random.Next(1, bytes.Length * 9 / 10)]),
            1 => ("lengthened", [.. bytes, .. Noise(random)]),
            2 => ("without its start", bytes[random.Next(1, 64)..]),
            3 => ($"joined to {other}", [.. bytes, .. GenuineFiles.Read(other)]),
            4 => ("changed", Flip(bytes, random)),
            _ => ("overwritten", Overwrite(bytes, random)),
        };
        return new MutatedFile($"{name} {what}, seed {seed}", name, damaged);
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
        for (var changes = random.Next(1, 20); changes > 0; changes--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Overwrite(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length);
        bytes.AsSpan(start, Math.Min(random.Next(1, 64), bytes.Length - start)).Fill((byte)random.Next(256));
        return bytes;
    }
}

/// <summary>A damaged file: what was done to it, its name and its content.</summary>
internal sealed record MutatedFile(string Label, string Name, byte[] Bytes);
