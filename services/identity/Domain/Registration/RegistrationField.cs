namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>What is typed to open an account.</summary>
internal enum RegistrationField
{
    Title,
    LastName,
    BirthName,
    FirstNames,
    BirthCountry,
    BirthDepartment,
    BirthTown,
    Number,
    Street,
    Building,
    Flat,
    Complement,
    PostCode,
    Town,
    Country,
    Telephone,
    Mobile,
    Fax,
    Email,
    Preferred,
    UserName,

    /// <summary>The key of the letter that suggests the user name.</summary>
    NameKey,

    /// <summary>The key of the first of the town's services.</summary>
    ServiceKey,
}
