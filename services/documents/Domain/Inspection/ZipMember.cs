namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>One entry, described alike by the central directory and its local header; offsets and sizes in bytes.</summary>
internal sealed record ZipEntryHeader(
    string Name, bool Deflated, uint Crc, int CompressedBytes, int InflatedBytes, int HeaderAt, int DataAt, bool HasExtra);

/// <summary>One inflated entry.</summary>
internal sealed record ZipMember(string Name, bool Deflated, bool HasExtra, byte[] Data);
