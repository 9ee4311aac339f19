using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts;

/// <summary>
/// What kind of request a household made. Documents and reviews belong to a request, and each service lists its own. In routes a
/// kind is written as in JSON: <c>absence</c>.
/// </summary>
[JsonConverter(typeof(ApiEnumConverter<RequestKind>))]
public enum RequestKind
{
    Unknown,
    Absence,
    Reservations,

    /// <summary>The postal address of the household, which an agent accepts or refuses.</summary>
    AddressChange,

    /// <summary>The telephones of an adult, changed at once.</summary>
    TelephoneChange,

    /// <summary>The mail address of an adult, changed once it is confirmed from the new address.</summary>
    MailChange,

    /// <summary>The link of an account to an adult of a household, which an agent decides in identity.</summary>
    Link,
}
