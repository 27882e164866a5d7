using Cashlink.Wizard.Sessions.Access;

namespace Cashlink.Wizard.State;

/// <content>What the steps know of an advisor who joins on a screen of his own.</content>
public sealed partial class WizardState
{
    private AcceptedUnits? _acceptedUnits;

    // Where the number came from holds beyond its being taken over: it is said with the push.
    private AcceptedUnits? _accepted;

    /// <summary>Raised when the investor has accepted units that an advisor suggested; <see cref="TakeAcceptedUnits"/> hands them out.</summary>
    public event Action? UnitsAccepted;

    /// <summary>On an advisor's page: raised for each value that the investor types and that may be seen.</summary>
    public event Action<FollowedField>? Followed;

    /// <summary>What of the investor's private values this circuit's page shows.</summary>
    public PrivateView Privacy => field ??= new PrivateView(this);

    /// <summary>The units that the investor has accepted and that are not in the units step yet; once.</summary>
    public AcceptedUnits? TakeAcceptedUnits() => Interlocked.Exchange(ref _acceptedUnits, null);

    /// <summary>The investor accepts suggested units: the units step takes them over and pushes them as the investor's own answer.</summary>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public async Task AcceptAsync(AcceptedUnits units)
    {
        await InvestorOnlyAsync();
        (_accepted, _acceptedUnits) = (units, units);
        UnitsAccepted?.Invoke();
    }

    /// <summary>Shows what the investor types in the step's own field.</summary>
    public void Follow(FollowedField typed) => Followed?.Invoke(typed);

    /// <summary>What the pages show beside the session has changed.</summary>
    public void Retell() => Changed?.Invoke();
}
