using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.State;

/// <summary>What a step hears from the other of two screens.</summary>
public sealed class OtherScreen(RoleGuard guard)
{
    private AcceptedUnits? _waiting;

    /// <summary>Raised when the investor has accepted units that an advisor suggested; <see cref="TakeAcceptedUnits"/> hands them out.</summary>
    public event Action? UnitsAccepted;

    /// <summary>On an advisor's page: raised for each value that the investor types and that may be seen.</summary>
    public event Action<FollowedField>? Followed;

    /// <summary>The units that were accepted last. Where the number came from holds beyond its being taken over: it is said with the push.</summary>
    public AcceptedUnits? Accepted { get; private set; }

    /// <summary>The units that the investor has accepted and that are not in the units step yet; once.</summary>
    public AcceptedUnits? TakeAcceptedUnits() => Interlocked.Exchange(ref _waiting, null);

    /// <summary>The investor accepts suggested units: the units step takes them over and pushes them as the investor's own answer.</summary>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public async Task AcceptAsync(AcceptedUnits units)
    {
        await guard.InvestorOnlyAsync();
        (Accepted, _waiting) = (units, units);
        UnitsAccepted?.Invoke();
    }

    /// <summary>Shows what the investor types in the step's own field.</summary>
    public void Follow(FollowedField typed) => Followed?.Invoke(typed);
}
