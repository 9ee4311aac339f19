namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>The limits of one household: uploads per hour of the clock, and documents that no request lists, in number and bytes.</summary>
internal sealed record UploadQuota(int PerHour, int UnsentDocuments, long UnsentBytes);

/// <summary>What a household has that no request lists; bytes of their files.</summary>
internal sealed record UnsentDocuments(int Count, long Bytes);

internal enum QuotaRefusal
{
    PerHour,
    UnsentDocuments,
    UnsentBytes,
}

/// <summary>Whether a household may upload one more document, or more files of one that it has.</summary>
internal static class UploadQuotaRules
{
    /// <param name="inThisHour">Uploads of the household in this hour, with this one.</param>
    /// <param name="unsent">Without this one.</param>
    /// <param name="isNew">Whether the files make a document; false for files that are added to one.</param>
    /// <param name="bytes">Of the files of this upload.</param>
    /// <param name="quota">The household's limits.</param>
    public static QuotaRefusal? Check(int inThisHour, UnsentDocuments unsent, bool isNew, long bytes, UploadQuota quota)
    {
        if (inThisHour > quota.PerHour)
            return QuotaRefusal.PerHour;
        if (isNew && unsent.Count >= quota.UnsentDocuments)
            return QuotaRefusal.UnsentDocuments;
        return unsent.Bytes + bytes > quota.UnsentBytes ? QuotaRefusal.UnsentBytes : null;
    }

    /// <summary>When the next hour begins, for which uploads are counted anew.</summary>
    public static DateTimeOffset NextHour(DateTimeOffset now) => HourOf(now).AddHours(1);

    public static DateTimeOffset HourOf(DateTimeOffset now) => new(now.Ticks - (now.Ticks % TimeSpan.TicksPerHour), now.Offset);
}
