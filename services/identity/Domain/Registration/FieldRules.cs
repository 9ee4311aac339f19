using static EspaceFamille.Identity.Domain.Registration.FieldKind;
using Field = EspaceFamille.Identity.Domain.Registration.RegistrationField;
using Step = EspaceFamille.Identity.Domain.Registration.RegistrationStep;

namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>The fields in the order in which pages show them, with the rule of each.</summary>
internal static class FieldRules
{
    private const int MaxName = 80;
    private const int MaxLine = 100;
    private const int MaxShort = 20;
    private const int MaxEmail = 254;

    public static IReadOnlyDictionary<Field, FieldRule> All { get; } = new Dictionary<Field, FieldRule>
    {
        [Field.Title] = new(Step.Identity, Title, MaxShort, IsRequired: true),
        [Field.LastName] = new(Step.Identity, Name, MaxName, IsRequired: true),
        [Field.BirthName] = new(Step.Identity, Name, MaxName),
        [Field.FirstNames] = new(Step.Identity, Name, MaxName, IsRequired: true),
        [Field.BirthCountry] = new(Step.Identity, Line, MaxName),
        [Field.BirthDepartment] = new(Step.Identity, Line, MaxName),
        [Field.BirthTown] = new(Step.Identity, Line, MaxName),
        [Field.Number] = new(Step.Address, Line, MaxShort),
        [Field.Street] = new(Step.Address, Line, MaxLine),
        [Field.Building] = new(Step.Address, Line, MaxLine),
        [Field.Flat] = new(Step.Address, Line, MaxLine),
        [Field.Complement] = new(Step.Address, Line, MaxLine),
        [Field.PostCode] = new(Step.Address, PostCode, MaxShort),
        [Field.Town] = new(Step.Address, Line, MaxLine),
        [Field.Country] = new(Step.Address, Line, MaxName),
        [Field.Telephone] = new(Step.Contact, Telephone, MaxShort),
        [Field.Mobile] = new(Step.Contact, Telephone, MaxShort),
        [Field.Fax] = new(Step.Contact, Telephone, MaxShort),
        [Field.Email] = new(Step.Contact, Email, MaxEmail, IsRequired: true),
        [Field.Preferred] = new(Step.Contact, Preferred, MaxShort),
        [Field.UserName] = new(Step.SignIn, UserName, MaxUserName, IsRequired: true),
        [Field.NameKey] = new(Step.SignIn, Line, MaxShort),
        [Field.ServiceKey] = new(Step.Services, Line, MaxShort),
    };

    public const int MaxUserName = 60;

    public static IReadOnlyList<Field> Of(RegistrationStep step) =>
        [.. All.Where(rule => rule.Value.Step == step).Select(rule => rule.Key)];
}
