namespace EspaceFamille.Platform;

/// <summary>What a retention period is counted in.</summary>
public enum RetentionUnit
{
    Days,
    Months,

    /// <summary>Until the end of the school year, and for two months at least.</summary>
    SchoolYear,

    /// <summary>For as long as the person is registered with the town: the register's own rules end it.</summary>
    Registration,
}
