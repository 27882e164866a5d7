using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Controls;

internal static class InvestmentsView
{
    public static Html Investments(ControlData data) => Html.Of($"""
        <p class="lead">An investment moves on by itself, at the pace of the settings, until you press one of its buttons. From then on only you move it.</p>
        <div data-live="investments">{ControlPageView.Table("Investments", ["Investor", "Campaign", "Units", "Status", "Moves", "Set the status"], [.. data.Investments.Select(row => Row(data, row))])}</div>
        """);

    public static Html Invitations(ControlData data) => Html.Of($"""
        <div data-live="invitations">{ControlPageView.Table("Invitations", ["Investor", "Campaign", "Units", "Version", "Self-disclosure", "Survey", "Id"],
            [.. data.Invitations.Select(row => Html.Of($"""
                <tr><td>{data.InvestorName(row.InvestorId)}</td><td>{data.CampaignName(row.CampaignId)}</td><td class="number">{row.Units}</td><td class="number">{row.Version}</td>
                <td>{Disclosure(row)}</td><td>{Survey(row)}</td><td><code>{row.Id}</code></td></tr>
                """))])}</div>
        """);

    private static Html Row(ControlData data, InvestmentRow row) => Html.Of($"""
        <tr><td>{data.InvestorName(row.InvestorId)}<br><code>{row.Id}</code></td><td>{data.CampaignName(row.CampaignId)}</td><td class="number">{row.Units}</td>
        <td><strong>{row.Status}</strong><br><small>{ControlPageView.Time(row.StatusChangedAt)}</small></td>
        <td>{(row.NextStatusAt is null ? row.Automatic ? "waits" : "by hand" : "by itself")}</td>
        <td>{ControlPageView.Form("status", Html.Of($"""
            <input type="hidden" name="id" value="{row.Id}"><span class="buttons">{Html.Join(InvestmentStatuses.All.Select(status => Html.Of($"""
                <button name="status" value="{status}"{new Html(status == row.Status ? " disabled" : "")}>{status}</button>
                """)))}</span>
            """))}</td></tr>
        """);

    private static string Disclosure(InvitationRow row) => row.SelfDisclosureSubmittedAt is null
        ? "none"
        : $"income {YesNo(row.MonthlyIncome)}, net worth {YesNo(row.NetWorth100k)}";

    private static string YesNo(bool? answer) => answer switch { true => "yes", false => "no", null => "open" };

    private static string Survey(InvitationRow row) => (row.Survey is null ? "none" : row.Survey == "[]" ? "declined" : "answered") + (row.SurveyWaiver is null ? "" : ", " + row.SurveyWaiver);
}
