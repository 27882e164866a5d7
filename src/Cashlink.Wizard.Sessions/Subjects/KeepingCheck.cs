using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Sessions.Subjects;

/// <summary>Checks the section <c>Keeping</c>.</summary>
public static class KeepingCheck
{
    private const int MostYears = 30;

    public static IEnumerable<string> Faults(KeepingSettings keeping) =>
        from setting in new[]
        {
            (Name: nameof(keeping.Commercial), Years: keeping.Commercial), (Name: nameof(keeping.Securities), Years: keeping.Securities),
            (Name: nameof(keeping.MoneyLaundering), Years: keeping.MoneyLaundering),
        }
        where setting.Years is < 0 or > MostYears
        select Fault.Wrong($"Keeping:{setting.Name}", $"must be a number of years from 0 to {MostYears}");
}
