using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Steps.Mailing;

/// <summary>Where the investor wants receipts and news. Only the investor says so, and only the investor is shown it.</summary>
public sealed class MailDesk(
    WizardState state, RoleGuard guard, SessionChanges changes, MailContactStore contacts, IIdentifiers identifiers, IOptions<MailSettings> settings)
{
    /// <summary>True when this page may speak of mails: there are some, something is signed, and it is the investor who looks.</summary>
    public bool IsOffered => settings.Value.IsOn && state.Role == SessionRole.Investor && state.Session.CanHaveMail;

    /// <summary>The address, for the investor; null when there is none.</summary>
    public MailContact? Contact => state.Role == SessionRole.Investor ? state.Session.Mail : null;

    /// <summary>
    /// Mails go to this address from now on, once somebody who reads its mails has confirmed it. An address that is given again before that
    /// is written to again.
    /// </summary>
    /// <param name="address">An address that <see cref="EmailAddress"/> has read.</param>
    /// <returns>False when too many addresses were written to today.</returns>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public async Task<bool> GiveAsync(string address)
    {
        await guard.InvestorOnlyAsync();
        if (EmailAddress.AreSame(state.Session.Mail?.Address, address) && state.Session.Mail?.ConfirmedAt is not null)
            return true;
        if (!await contacts.MayAskAsync(state.Session.Id))
            return false;
        var contact = new MailContact(address, identifiers.NewSecret(), state.Now);
        await changes.ChangeAsync(session =>
        {
            if (!session.CanHaveMail)
                return false;
            session.MailWanted(contact);
            return true;
        });
        return true;
    }

    /// <summary>No more mails.</summary>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public async Task StopAsync()
    {
        await guard.InvestorOnlyAsync();
        await changes.ChangeAsync(session => session.MailUnwanted());
    }
}
