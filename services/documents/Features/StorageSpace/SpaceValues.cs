using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.StorageSpace.Passwords;
using DomainSpaces = EspaceFamille.Documents.Domain.StorageSpace;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>The enums of the HTTP API for those of the domain.</summary>
internal static class SpaceValues
{
    public static SpacePasswordFault ToApi(this StoragePasswordFault fault) => fault switch
    {
        StoragePasswordFault.Missing => SpacePasswordFault.Missing,
        StoragePasswordFault.TooLong => SpacePasswordFault.TooLong,
        StoragePasswordFault.TooShort => SpacePasswordFault.TooShort,
        StoragePasswordFault.TooWeak => SpacePasswordFault.TooWeak,
        StoragePasswordFault.Leaked => SpacePasswordFault.Leaked,
    };

    public static SpaceLimit ToApi(this DomainSpaces.SpaceLimit limit) => limit switch
    {
        DomainSpaces.SpaceLimit.Documents => SpaceLimit.Documents,
        DomainSpaces.SpaceLimit.Bytes => SpaceLimit.Bytes,
    };

    public static SpaceAction ToApi(this DomainSpaces.SpaceAct action) => action switch
    {
        DomainSpaces.SpaceAct.Created => SpaceAction.Created,
        DomainSpaces.SpaceAct.Opened => SpaceAction.Opened,
        DomainSpaces.SpaceAct.Closed => SpaceAction.Closed,
        DomainSpaces.SpaceAct.OpeningRefused => SpaceAction.OpeningRefused,
        DomainSpaces.SpaceAct.Added => SpaceAction.Added,
        DomainSpaces.SpaceAct.Read => SpaceAction.Read,
        DomainSpaces.SpaceAct.Copied => SpaceAction.Copied,
        DomainSpaces.SpaceAct.DetailsChanged => SpaceAction.DetailsChanged,
        DomainSpaces.SpaceAct.Replaced => SpaceAction.Replaced,
        DomainSpaces.SpaceAct.Deleted => SpaceAction.Deleted,
        DomainSpaces.SpaceAct.Archived => SpaceAction.Archived,
        DomainSpaces.SpaceAct.PasswordChanged => SpaceAction.PasswordChanged,
        DomainSpaces.SpaceAct.Recovered => SpaceAction.Recovered,
        DomainSpaces.SpaceAct.CodeRenewed => SpaceAction.CodeRenewed,
        DomainSpaces.SpaceAct.CodeConfirmed => SpaceAction.CodeConfirmed,
        DomainSpaces.SpaceAct.EmptyingScheduled => SpaceAction.EmptyingScheduled,
        DomainSpaces.SpaceAct.EmptyingCancelled => SpaceAction.EmptyingCancelled,
    };
}
