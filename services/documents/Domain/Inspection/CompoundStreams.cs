namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>The contents of a compound file's streams: long streams have their own sectors, short ones are in the mini stream.</summary>
internal sealed class CompoundStreams
{
    private const int MiniSectorBytes = 64, MiniCutoffBytes = 4_096;
    private const uint EndOfChain = 0xFFFFFFFE;

    private readonly CompoundFile _file;
    private readonly HashSet<uint> _usedMini = [];
    private readonly uint[] _miniFat;
    private readonly byte[] _mini;

    private CompoundStreams(CompoundFile file, uint[] miniFat, byte[] mini) => (_file, _miniFat, _mini) = (file, miniFat, mini);

    public static CompoundStreams? Open(CompoundFile file, CompoundEntry root)
    {
        if (file.Header(56) != MiniCutoffBytes || file.Chain(file.Header(60)) is not { } miniFat) return null;
        return file.Chain(root.Size == 0 ? EndOfChain : root.First) is { } mini
            ? new CompoundStreams(file, CompoundFile.Words(miniFat), mini)
            : null;
    }

    /// <summary>A stream's bytes, or null when its chain is too short.</summary>
    public byte[]? Read(CompoundEntry entry)
    {
        if (entry.Size == 0) return [];
        var chain = entry.Size >= MiniCutoffBytes ? _file.Chain(entry.First) : MiniChain(entry.First);
        return chain?.Length >= entry.Size ? chain[..(int)entry.Size] : null;
    }

    private byte[]? MiniChain(uint first)
    {
        using var chain = new MemoryStream();
        for (var sector = first; sector != EndOfChain; sector = _miniFat[sector])
        {
            if (sector >= _miniFat.Length || (sector + 1L) * MiniSectorBytes > _mini.Length || !_usedMini.Add(sector)) return null;
            chain.Write(_mini, (int)sector * MiniSectorBytes, MiniSectorBytes);
        }

        return chain.ToArray();
    }
}
