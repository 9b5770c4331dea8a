namespace SocialPipeline.Validation.Reports;

/// <summary>How report pages look: neutral, so that the picture is the only loud thing; green, amber and red mean results and nothing else.</summary>
internal static class ReportStyle
{
    public const string Css = """

        :root{--bg:#F6F6F6;--surface:#FFF;--sunk:#EFEFF0;--stage:#E8E8E9;--line:#E1E1E3;--ink:#17181A;--ink2:#51545A;--ink3:#63666D;--accent:#1B5BD0;--ok:#12704A;--warn:#855300;--warnfill:#FFCB6B;--gauge:#CC8400;--err:#B3261E;color-scheme:light dark}
        @media(prefers-color-scheme:dark){:root{--bg:#101113;--surface:#18191C;--sunk:#212327;--stage:#0B0C0D;--line:#2D2F34;--ink:#F2F3F4;--ink2:#B6B9BF;--ink3:#9A9EA6;--accent:#86B0FF;--ok:#62CF98;--warn:#F2BD55;--warnfill:#F2BD55;--gauge:#F2BD55;--err:#FF8F84}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--surface);color:var(--ink);font:400 14px/20px Geist,Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
        .bar{display:flex;align-items:center;gap:8px;height:52px;padding:0 20px;border-bottom:1px solid var(--line)}
        .muted,.crumb{color:var(--ink2)}
        strong{font-weight:600}
        main{display:grid;grid-template-columns:minmax(0,1fr) 640px;min-height:calc(100vh - 52px)}
        main.alone{grid-template-columns:minmax(0,760px);justify-content:center}
        .stage{background:var(--stage);border-right:1px solid var(--line);display:flex;flex-direction:column}
        .tools{display:flex;justify-content:space-between;align-items:center;gap:16px;min-height:48px;padding:0 20px;background:var(--surface);border-bottom:1px solid var(--line);color:var(--ink2);font-size:13px}
        .tools strong{color:var(--ink);margin-right:4px}
        .tools label{display:flex;align-items:center;gap:8px;min-height:28px;color:var(--ink)}
        .room{position:sticky;top:0;display:flex;align-items:center;justify-content:center;padding:40px;min-height:min(100vh,calc(100vh - 100px))}
        figure{position:relative;margin:0;width:min(100%,calc((100vh - 180px)*var(--ratio)),1080px);box-shadow:0 8px 24px -6px #0003}
        figure img{display:block;width:100%;height:100%}
        .mark{position:absolute;display:block;box-sizing:content-box;margin:-7px;padding:5px;border:2px solid var(--c);border-radius:3px;box-shadow:0 0 0 1.5px #FFF,inset 0 0 0 1.5px #FFF}
        .mark.warn{border-style:dashed}
        .mark b,.tag{display:grid;place-items:center;width:22px;height:22px;border-radius:6px;font:600 12px/1 Geist,Inter,system-ui,sans-serif}
        .mark b{position:absolute;left:calc(-17px + var(--nth)*26px);top:-17px;box-shadow:0 0 0 1.5px #FFF}
        .mark.err{--c:#B3261E}.mark.warn{--c:#CC8400}
        .mark.err b,.err>.tag{background:#B3261E;color:#FFF}
        .mark.warn b,.warn>.tag{background:#FFCB6B;color:#17181A}
        .mark:target{outline:3px solid var(--accent);outline-offset:3px}
        .around{position:absolute;border:1.5px dashed #17181A;box-shadow:0 0 0 1px #FFFC;display:none}
        .around.err,.around.warn{display:block}
        .figure{position:absolute;display:none;outline:1px solid #17181A66}
        .figure b{position:absolute;right:0;top:100%;margin-top:2px;padding:1px 5px;border-radius:4px;background:#FFF;color:#17181A;font:500 11px/16px Geist,Inter,system-ui,sans-serif;white-space:nowrap;box-shadow:0 0 0 1px #0002}
        main:has(#figures:checked) .figure,main:has(#figures:checked) .around{display:block}
        .panel{padding:20px 24px 32px}
        .head{display:flex;align-items:center;gap:16px;margin-bottom:20px}
        h1{margin:0;font:600 20px/28px Geist,Inter,system-ui,sans-serif;letter-spacing:-.015em;text-wrap:balance}
        .head p{margin:0;color:var(--ink2)}
        .ring{width:64px;height:64px;flex:none}
        .ring circle{fill:none;stroke:var(--sunk);stroke-width:4.5}
        .ring .done{stroke:var(--tone);transform:rotate(-90deg);transform-origin:center;stroke-linecap:butt}
        .ring text{text-anchor:middle;font:600 19px Geist,Inter,system-ui,sans-serif;fill:var(--ink)}
        .ok{--tone:var(--ok)}.warn{--tone:var(--warn)}.err{--tone:var(--err)}.none{--tone:var(--ink3)}
        .table{margin-bottom:24px}
        .row{display:grid;grid-template-columns:24px minmax(0,1.5fr) minmax(0,1fr) minmax(0,1fr);gap:4px 16px;align-items:center;padding:9px 8px;border-bottom:1px solid var(--line);color:var(--ink2);font-size:13px;text-decoration:none}
        .row>*{overflow-wrap:anywhere}
        .left .row{grid-template-columns:24px minmax(0,1.1fr) minmax(0,1.9fr)}
        .row strong{color:var(--ink)}
        .row.top{padding-block:6px;font-size:12px;line-height:16px}
        .finding{align-items:start;padding-block:12px}
        .finding>span+span{padding-top:1px}
        .finding small{display:block;font-size:13px;line-height:18px;color:var(--ink2)}
        .finding .fix{color:var(--ink)}
        .finding .value{color:var(--tone);font-weight:500}
        .finding .severity{color:var(--tone);font-size:12px;line-height:16px;margin-top:4px}
        .finding:target{outline:2px solid var(--accent);outline-offset:-1px;border-radius:8px}
        a:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        .icon{width:16px;height:16px;justify-self:center}
        .icon circle{fill:var(--ok)}.icon path{fill:none;stroke:var(--surface);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
        .row>.none{justify-self:center;color:var(--ink3);font-weight:600}
        .swatch{display:inline-block;width:14px;height:14px;margin-right:6px;border-radius:4px;vertical-align:-2px;box-shadow:inset 0 0 0 1px #8886}
        .gauge{position:relative;display:block;height:4px;margin-top:9px;border-radius:2px;background:var(--sunk)}
        .gauge i{display:block;height:100%;border-radius:2px;background:var(--tone)}
        .warn .gauge i{background:var(--gauge)}
        .gauge b{position:absolute;top:-4px;width:2px;height:12px;margin-left:-1px;background:var(--ink)}
        footer{color:var(--ink2);font-size:12px;line-height:16px}
        footer p{margin:0 8px 12px}
        dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:0 8px}
        dt{color:var(--ink3)}dd{margin:0;color:var(--ink)}
        code{font:400 12px/16px 'Geist Mono',ui-monospace,monospace;color:var(--ink2);overflow-wrap:anywhere}
        @media(max-width:1180px){main{grid-template-columns:minmax(0,1fr)}.stage{border-right:0}.room{position:static;min-height:0;padding:28px}figure{width:min(100%,calc(70vh*var(--ratio)))}}
        @media(max-width:620px){.panel{padding:16px}.row,.left .row{grid-template-columns:24px minmax(0,1fr)}.row.top span:nth-child(n+3){display:none}.row>*:nth-child(n+3){grid-column:2}}
        @media print{main{display:block}.tools label{display:none}.room{min-height:0}.row{break-inside:avoid}*{print-color-adjust:exact}}

        """;
}
