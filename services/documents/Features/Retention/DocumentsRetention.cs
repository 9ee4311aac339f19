using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention;

/// <summary>The classes of this service's data. The journal's are the platform's.</summary>
internal static class DocumentsRetention
{
    /// <summary>Pieces that no request lists, from their upload or last renewal on.</summary>
    public static readonly RetentionClass UnsentPieces = RetentionClass.Fixed(
        "UnsentPieces", RetentionPeriod.Days(RetentionRules.UnattachedRetention.Days),
        SupportingDocumentStore.Collection, FileBytesStore.Collection, PageStore.Collection);

    /// <summary>Originals, pages, texts, names and details, from the last decision on the last of their requests.</summary>
    public static readonly RetentionClass DecidedPieces = new(
        "DecidedPieces", RetentionPeriod.Months(2), RetentionPeriod.Days(7), RetentionPeriod.Months(24),
        SupportingDocumentStore.Collection, FileBytesStore.Collection, PageStore.Collection);

    /// <summary>The same of requests that nobody decided, from their declaration on.</summary>
    public static readonly RetentionClass UndecidedPieces = new(
        "UndecidedPieces", RetentionPeriod.SchoolYear, RetentionPeriod.Months(2), RetentionPeriod.Months(24),
        SupportingDocumentStore.Collection, FileBytesStore.Collection, PageStore.Collection);

    /// <summary>What agents wrote to a family about its pieces, from the last decision on.</summary>
    public static readonly RetentionClass StaffWords = new(
        "StaffWords", RetentionPeriod.Months(2), RetentionPeriod.Days(7), RetentionPeriod.Months(24), ReviewStore.Collection);

    /// <summary>The facts of decisions (dates, numbers, reason codes), from the last decision, else the declaration on.</summary>
    public static readonly RetentionClass Reviews = new(
        "Reviews", RetentionPeriod.Months(24), RetentionPeriod.Months(12), RetentionPeriod.Months(60), ReviewStore.Collection);

    /// <summary>How often a household uploaded in an hour.</summary>
    public static readonly RetentionClass UploadCounts = RetentionClass.Fixed(
        "UploadCounts", RetentionPeriod.Days(1), UploadCountStore.Collection) with
    {
        IsRecorded = false,
    };

    /// <summary>What accounts of staff may review.</summary>
    public static readonly RetentionClass Accounts = RetentionClass.Fixed(
        "Accounts", RetentionPeriod.Registration, StaffAccessStore.Collection);

    /// <summary>Pictures of persons, as long as the household has the child or the account exists, and the copies of households.</summary>
    public static readonly RetentionClass Pictures = RetentionClass.Fixed(
        "Pictures", RetentionPeriod.Registration, PictureStore.Collection, HouseholdStore.Collection);

    /// <summary>Who removed a picture and when, for the other adults. The picture itself is erased at once.</summary>
    public static readonly RetentionClass RemovedPictures = RetentionClass.Fixed(
        "RemovedPictures", RetentionPeriod.Months(2), PictureStore.Collection);

    /// <summary>Storage spaces that nobody opens, from the last opening on.</summary>
    public static readonly RetentionClass StorageSpaces = RetentionClass.Fixed(
        "StorageSpaces", RetentionPeriod.Months(SpaceRetentionRules.UnusedMonths), SpaceStore.Collection, SpaceContentStore.Collection);

    /// <summary>Storage spaces of closed accounts, from the closing on.</summary>
    public static readonly RetentionClass ClosedStorageSpaces = RetentionClass.Fixed(
        "ClosedStorageSpaces", RetentionPeriod.Days(SpaceRetentionRules.ClosedDays), SpaceStore.Collection, SpaceContentStore.Collection);

    /// <summary>Storage spaces of accounts that the town disabled and did not open again, from then on.</summary>
    public static readonly RetentionClass DisabledStorageSpaces = RetentionClass.Fixed(
        "DisabledStorageSpaces", RetentionPeriod.Months(SpaceRetentionRules.DisabledMonths), SpaceStore.Collection,
        SpaceContentStore.Collection);

    /// <summary>Storage spaces whose owner had them emptied, from the request on.</summary>
    public static readonly RetentionClass EmptiedStorageSpaces = RetentionClass.Fixed(
        "EmptiedStorageSpaces", RetentionPeriod.Days(SpaceRules.EmptyingDays), SpaceStore.Collection, SpaceContentStore.Collection);

    /// <summary>What was done in a storage space, for its owner.</summary>
    public static readonly RetentionClass StorageSpaceOperations = RetentionClass.Fixed(
        "StorageSpaceOperations", RetentionPeriod.Months(12), SpaceOperationStore.Collection) with
    {
        IsRecorded = false,
    };

    /// <summary>Openings of storage spaces, attempts at their passwords, and sessions that have ended.</summary>
    public static readonly RetentionClass StorageSpaceSessions = RetentionClass.Fixed(
        "StorageSpaceSessions", RetentionPeriod.Days(1), OpenSpaceStore.Collection, SpaceAttemptStore.Collection,
        EndedSessionStore.Collection) with
    {
        IsRecorded = false,
    };

    public static IReadOnlyList<RetentionClass> All { get; } =
    [
        UnsentPieces, DecidedPieces, UndecidedPieces, StaffWords, Reviews, UploadCounts, Accounts, Pictures, RemovedPictures, StorageSpaces,
        ClosedStorageSpaces, DisabledStorageSpaces, EmptiedStorageSpaces, StorageSpaceOperations, StorageSpaceSessions,
    ];
}
