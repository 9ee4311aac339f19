using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary>The role of an account, as its access tokens carry it.</summary>
[JsonConverter(typeof(ApiEnumConverter<AccountRole>))]
public enum AccountRole
{
    /// <summary>A role that this version does not know. Read only, never written.</summary>
    Unknown,

    /// <summary>An adult of a household.</summary>
    Family,

    /// <summary>An agent of the town who reviews requests and acts for households.</summary>
    Agent,

    /// <summary>Kitchen staff.</summary>
    Kitchen,

    /// <summary>Staff who issue invoices and record payments.</summary>
    Finance,

    /// <summary>An agent who also administers the installation.</summary>
    Admin,
}
