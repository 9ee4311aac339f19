using System.Buffers.Binary;
using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>A stream or a storage, with its path: `Macros/VBA/dir`. Sizes in bytes.</summary>
internal sealed record CompoundEntry(string Path, bool IsStream, uint First, long Size);

/// <summary>
/// The tree of a compound file as a list. Entries point at siblings and children; an entry that is reached twice makes
/// the file damaged.
/// </summary>
internal sealed class CompoundDirectory(byte[] table)
{
    private const int EntryBytes = 128, MaxNameBytes = 64, MaxDepth = 32;
    private const uint Nothing = 0xFFFFFFFF;

    private readonly HashSet<uint> _visited = [];
    private readonly List<CompoundEntry> _entries = [];

    /// <summary>The start and the length of the mini stream.</summary>
    public CompoundEntry Root { get; } = Read(table, 0, "");

    /// <summary>Every entry below the root, or null when the tree is inconsistent.</summary>
    public IReadOnlyList<CompoundEntry>? Entries() =>
        table[66] == 5 && _visited.Add(0) && Walk(Child(0), "", 0) ? _entries : null;

    private bool Walk(uint id, string folder, int depth)
    {
        var siblings = new Stack<uint>([id]);
        while (siblings.TryPop(out var next))
        {
            if (next == Nothing) continue;
            if (depth > MaxDepth || next >= table.Length / EntryBytes || !_visited.Add(next)) return false;
            var at = (int)next * EntryBytes;
            if (table[at + 66] is not (1 or 2)) return false;
            var entry = Read(table, at, folder);
            _entries.Add(entry);
            if (!entry.IsStream && !Walk(Child(at), entry.Path + "/", depth + 1)) return false;
            siblings.Push(Word(table, at + 68));
            siblings.Push(Word(table, at + 72));
        }

        return true;
    }

    private uint Child(int at) => Word(table, at + 76);

    private static CompoundEntry Read(byte[] table, int at, string folder)
    {
        var nameBytes = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(table.AsSpan(at + 64)) - 2, 0, MaxNameBytes);
        return new CompoundEntry(
            folder + Encoding.Unicode.GetString(table, at, nameBytes), table[at + 66] == 2, Word(table, at + 116), Word(table, at + 120));
    }

    private static uint Word(byte[] table, int at) => BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(at));
}
