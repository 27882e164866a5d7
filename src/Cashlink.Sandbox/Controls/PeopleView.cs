using Cashlink.Sandbox.Pages;

namespace Cashlink.Sandbox.Controls;

internal static class PeopleView
{
    public static Html Investors(ControlData data) => Html.Of($"""
        <div data-live="investors">{ControlPageView.Table("Investors", ["Name", "KYC", "What is special", "Id"], [.. data.People.Investors.Select(investor => Html.Of($"""
            <tr><td><bdi>{investor.Name}</bdi></td><td>{data.KycStatuses.GetValueOrDefault(investor.Id)}</td><td>{investor.Note}</td><td><code>{investor.Id}</code></td></tr>
            """))])}</div>
        """);

    public static Html Campaigns(ControlData data) => Html.Of($"""
        <div data-live="campaigns">{ControlPageView.Table("Campaigns", ["Name", "Unit price", "Minimum", "Left", "What is special", "Id"], [.. data.People.Campaigns.Select(campaign => Html.Of($"""
            <tr><td>{campaign.Name}</td><td class="number">{campaign.UnitPrice.ToText(CultureInfo.InvariantCulture)}</td><td class="number">{campaign.MinimumUnits}</td>
            <td class="number">{campaign.Available}</td><td>{campaign.Note}</td><td><code>{campaign.Id}</code></td></tr>
            """))])}</div>
        """);
}
